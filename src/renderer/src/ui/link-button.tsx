import './link-button.css'
import type { ComponentProps } from 'react'
import { onePress } from './one-press.ts'

/** A button that stands in a sentence or a list and looks like a link. */
export const LinkButton = ({ className = '', ...rest }: Omit<ComponentProps<'button'>, 'type'>) => (
  <button type="button" className={`link-button ${className}`} {...rest} {...onePress(rest)} />
)
