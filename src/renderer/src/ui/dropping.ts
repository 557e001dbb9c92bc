import type { DragEvent } from 'react'

interface Dropping {
  onDragOver: (event: DragEvent) => void
  onDrop: (event: DragEvent) => void
}

/** Lets files be dropped on an element. Anything else that is dragged goes its own way. */
export const dropping = (take: (files: File[]) => void): Dropping => ({
  onDragOver(event) {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
  },
  onDrop(event) {
    const files = [...event.dataTransfer.files]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  },
})
