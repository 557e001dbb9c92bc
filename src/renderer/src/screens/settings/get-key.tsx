import { ExternalLink } from 'lucide-react'
import { openLink } from '../../data/open-link.ts'
import { Button } from '../../ui/button.tsx'

interface GetKeyProps {
  name: string
  /** Where it is made. */
  page: string
  /** For who never heard of a key: what it is and how one comes by it. Said once on the screen. */
  explained: boolean
}

/** The way to the page where a key is made. */
export function GetKey({ name, page, explained }: GetKeyProps) {
  const button = (
    <Button icon={ExternalLink} onClick={() => void openLink(page)}>
      Get a key
    </Button>
  )
  if (!explained) return <div className="get-key">{button}</div>
  return (
    <div className="get-key">
      <p>
        A key is a long password that lets Vaultwright write through your own account with {name}. You make
        one on their page, once you have signed in and put some credit there: what is written is paid from it.
        It is shown only once, so copy it and paste it here straight away.
      </p>
      {button}
    </div>
  )
}
