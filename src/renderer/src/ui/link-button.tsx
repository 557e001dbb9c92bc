import './link-button.css'
import type { ComponentProps } from 'react'

/** A button that stands in a sentence and looks like a link. */
export const LinkButton = (props: Omit<ComponentProps<'button'>, 'type' | 'className'>) => (
  <button type="button" className="link-button" {...props} />
)
