import { ggufFile, type Tensor } from './gguf.ts'

/** Numbers of one place of the model's inside. Small: it writes nonsense at any size. */
const width = 64
const heads = 2
const inner = 64
/** The most it reads and writes together, in tokens; a server may be told to use less. */
const context = 65_536

/** Kinds of tokens as llama.cpp numbers them. */
const kinds = { normal: 1, unknown: 2, control: 3, byte: 6 } as const
/** What ends a text, a list or an object comes often, so that an answer of any form comes to its end. */
const enders = '"]}'
/** How this kind of vocabulary writes a blank. */
const blank = '▁'
/** What a text is made of. Every other byte is there to be read and hardly ever written. */
const written = 'abcdefghijklmnopqrstuvwxyz,.'

/** How much more often than by chance a token is written, as a power of e. */
function inclination(token: string): number {
  if (token === '<0x22>') return 5.5
  if (token === '<0x5D>' || token === '<0x7D>') return 5
  if (token === '</s>') return -2
  return token === blank || isWritten(token) ? 3 : -8
}

const hex = (byte: number): string => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`
const isWritten = (token: string): boolean =>
  [...written, ...enders, ...'{[:0123456789-'].some((letter) => hex(letter.charCodeAt(0)) === token)

/**
 * A llama of one layer with random numbers in it, as a model file of about 300 KB. It knows single bytes, reads any text,
 * and writes letters without sense that end soon; where a server forces a form on it, the form comes out.
 */
export function tinyModel(): Buffer {
  const bytes = Array.from({ length: 256 }, (_, byte) => hex(byte))
  const tokens = ['<unk>', '<s>', '</s>', blank, ...bytes]
  const random = randomNumbers(20_261_126)
  const tensor = (name: string, ...shape: number[]): Tensor => {
    const values = new Float32Array(shape.reduce((product, size) => product * size, 1))
    return { name, shape, values: values.map(() => random() * 0.05) }
  }
  const ones = (name: string): Tensor => ({ name, shape: [width], values: new Float32Array(width).fill(1) })
  const embedding = tensor('token_embd.weight', width, tokens.length)
  const output = tensor('output.weight', width, tokens.length)
  tokens.forEach((token, i) => {
    // The first number inside is the same after every token, so it carries what is written often.
    embedding.values[i * width] = 1
    output.values[i * width] = inclination(token) / Math.sqrt(width)
  })
  return ggufFile(
    {
      'general.architecture': { text: 'llama' },
      'general.name': { text: 'tiny-random' },
      'llama.vocab_size': { u32: tokens.length },
      'llama.context_length': { u32: context },
      'llama.embedding_length': { u32: width },
      'llama.block_count': { u32: 1 },
      'llama.feed_forward_length': { u32: inner },
      'llama.rope.dimension_count': { u32: width / heads },
      'llama.attention.head_count': { u32: heads },
      'llama.attention.head_count_kv': { u32: heads },
      'llama.attention.layer_norm_rms_epsilon': { f32: 1e-5 },
      'tokenizer.ggml.model': { text: 'llama' },
      'tokenizer.ggml.tokens': { texts: tokens },
      'tokenizer.ggml.scores': { f32s: tokens.map(() => 0) },
      'tokenizer.ggml.token_type': {
        i32s: [kinds.unknown, kinds.control, kinds.control, kinds.normal, ...bytes.map(() => kinds.byte)],
      },
      'tokenizer.ggml.unknown_token_id': { u32: 0 },
      'tokenizer.ggml.bos_token_id': { u32: 1 },
      'tokenizer.ggml.eos_token_id': { u32: 2 },
      'tokenizer.ggml.add_bos_token': { bool: true },
      'tokenizer.ggml.add_space_prefix': { bool: false },
      'tokenizer.chat_template': {
        text: "{% for message in messages %}{{ message['role'] }}: {{ message['content'] }}\n{% endfor %}{% if add_generation_prompt %}assistant: {% endif %}",
      },
    },
    [
      embedding,
      ones('blk.0.attn_norm.weight'),
      tensor('blk.0.attn_q.weight', width, width),
      tensor('blk.0.attn_k.weight', width, width),
      tensor('blk.0.attn_v.weight', width, width),
      tensor('blk.0.attn_output.weight', width, width),
      ones('blk.0.ffn_norm.weight'),
      tensor('blk.0.ffn_gate.weight', width, inner),
      tensor('blk.0.ffn_up.weight', width, inner),
      tensor('blk.0.ffn_down.weight', inner, width),
      ones('output_norm.weight'),
      output,
    ],
  )
}

/** The same numbers every time, from -1 to 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1
  }
}
