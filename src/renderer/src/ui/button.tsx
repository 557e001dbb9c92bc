import './button.css'
import { Button as BaseButton } from '@base-ui/react/button'
import type { LucideIcon } from 'lucide-react'
import { useState, type ComponentProps, type ReactNode } from 'react'
import { onePress } from './one-press.ts'
import { Tooltip } from './tooltip.tsx'

interface Repeats {
  /** Each of several quick presses counts, as where one goes from step to step. Else a double click is one press. */
  repeats?: boolean
}

interface ButtonLook extends Repeats {
  /** `primary`: the one thing to press on a page. `quiet`: has an edge. `plain`: text only. */
  look?: 'primary' | 'quiet' | 'plain' | 'danger'
  size?: 'small' | 'medium' | 'large'
  icon?: LucideIcon | undefined
}

type BaseProps = ComponentProps<typeof BaseButton>

type ButtonProps = Omit<ComponentProps<typeof BaseButton>, 'className'> & ButtonLook & { className?: string }

/**
 * A button that is disabled while it has the focus keeps it and does nothing: a browser would take the focus to nowhere.
 * Once it is left it is disabled as any other. Keys of the page go on to work on it.
 */
function usePresses({ disabled = false, repeats = false, ...props }: BaseProps & Repeats): BaseProps {
  const { onFocus, onBlur } = props
  const [focused, setFocused] = useState(false)
  const held = disabled && focused
  return {
    ...props,
    ...(!repeats && onePress(props)),
    disabled: disabled && !focused,
    onFocus(event) {
      setFocused(true)
      onFocus?.(event)
    },
    onBlur(event) {
      setFocused(false)
      onBlur?.(event)
    },
    ...(held && {
      'aria-disabled': true,
      'data-disabled': '',
      // Neither pressed nor, as the button of a form, sent.
      onClick: (event) => event.preventDefault(),
    }),
  }
}

export function Button({
  look = 'quiet',
  size = 'medium',
  icon: Icon,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <BaseButton className={`button button-${look} button-${size} ${className ?? ''}`} {...usePresses(rest)}>
      {Icon && <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />}
      {children}
    </BaseButton>
  )
}

type IconButtonProps = Omit<ComponentProps<typeof BaseButton>, 'className' | 'children'> &
  Repeats & {
    /** What it does, heard by screen readers and shown on hover. */
    label: string
    icon: LucideIcon
    size?: 'small' | 'medium'
    className?: string
    /** A key combination shown beside the label. */
    keys?: ReactNode
  }

export function IconButton({
  label,
  icon: Icon,
  size = 'medium',
  className,
  keys,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip
      words={
        <>
          {label}
          {keys}
        </>
      }
    >
      <BaseButton
        aria-label={label}
        className={`icon-button icon-button-${size} ${className ?? ''}`}
        {...usePresses(rest)}
      >
        <Icon size={size === 'small' ? 14 : 16} strokeWidth={1.75} aria-hidden />
      </BaseButton>
    </Tooltip>
  )
}
