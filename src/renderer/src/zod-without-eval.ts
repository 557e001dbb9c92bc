import { z } from 'zod'

// The page's policy forbids building code from text, which zod's fast path does. Imported before any schema is used.
z.config({ jitless: true })
