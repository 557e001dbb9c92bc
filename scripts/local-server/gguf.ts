// A model file as llama.cpp reads it, version 3: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md (read 2026-11-26).

/** A value of the head by its type there. Lists hold values of one type. */
export type HeadValue =
  | { u32: number }
  | { f32: number }
  | { bool: boolean }
  | { text: string }
  | { texts: readonly string[] }
  | { f32s: readonly number[] }
  | { i32s: readonly number[] }

export interface Tensor {
  name: string
  /** The innermost first, as ggml counts. */
  shape: readonly number[]
  values: Float32Array
}

const types = { u32: 4, i32: 5, f32: 6, bool: 7, text: 8, list: 9 } as const
/** Where each tensor begins is a multiple of this, in bytes: the format's own default. */
const alignment = 32

/** Head and tensors in one file; all numbers of the tensors are floats of 32 bits. */
export function ggufFile(head: Readonly<Record<string, HeadValue>>, tensors: readonly Tensor[]): Buffer {
  const entries = Object.entries(head).map(([key, value]) => Buffer.concat([text(key), valueOf(value)]))
  let offset = 0
  const places = tensors.map(({ name, shape, values }) => {
    const place = Buffer.concat([text(name), u32(shape.length), ...shape.map(u64), u32(0), u64(offset)])
    offset = aligned(offset + values.byteLength)
    return place
  })
  const counts = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(entries.length)]
  return Buffer.concat([
    padded(Buffer.concat([...counts, ...entries, ...places])),
    ...tensors.map(({ values }) => padded(Buffer.from(values.buffer, values.byteOffset, values.byteLength))),
  ])
}

function valueOf(value: HeadValue): Buffer {
  if ('u32' in value) return Buffer.concat([u32(types.u32), u32(value.u32)])
  if ('f32' in value) return Buffer.concat([u32(types.f32), f32(value.f32)])
  if ('bool' in value) return Buffer.concat([u32(types.bool), Buffer.from([value.bool ? 1 : 0])])
  if ('text' in value) return Buffer.concat([u32(types.text), text(value.text)])
  if ('texts' in value) return list(types.text, value.texts.map(text))
  if ('f32s' in value) return list(types.f32, value.f32s.map(f32))
  return list(types.i32, value.i32s.map(u32))
}

const list = (type: number, values: readonly Buffer[]): Buffer =>
  Buffer.concat([u32(types.list), u32(type), u64(values.length), ...values])

function text(value: string): Buffer {
  const bytes = Buffer.from(value)
  return Buffer.concat([u64(bytes.length), bytes])
}

const aligned = (bytes: number): number => Math.ceil(bytes / alignment) * alignment
const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)])

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64LE(BigInt(value))
  return bytes
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeFloatLE(value)
  return bytes
}
