import './kbd.css'

/** A key combination as printed on the keys. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd">{keys}</kbd>
}
