import { ExternalLink } from 'lucide-react'
import { openLink } from '../../asking/open-link.ts'
import { Button } from '../../ui/button.tsx'

/** For who never heard of a key: what it is, how one comes by it, and the page where it is made. */
export function GetKey({ name, page }: { name: string; page: string }) {
  return (
    <div className="get-key">
      <p>
        A key is a long password that lets Vaultwright write through your own account with {name}. You make
        one on their page, once you have signed in and put some credit there: what is written is paid from it.
        It is shown only once, so copy it and paste it here straight away.
      </p>
      <Button icon={ExternalLink} onClick={() => void openLink(page)}>
        Get a key
      </Button>
    </div>
  )
}
