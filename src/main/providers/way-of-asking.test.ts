import { expect, test } from 'vitest'
import { otherWay } from './way-of-asking.ts'

const strict = { form: 'json-schema', bound: 'max_tokens' } as const
const silent = { param: null, code: null }

test('a compatible server is asked by schema, then for an object, then in words, then not again', () => {
  const object = otherWay(strict, silent, false)
  expect(object).toEqual({ form: 'json-object', bound: 'max_tokens' })
  const plain = otherWay({ form: 'json-object', bound: 'max_tokens' }, silent, false)
  expect(plain).toEqual({ form: 'plain', bound: 'max_tokens' })
  expect(otherWay({ form: 'plain', bound: 'max_tokens' }, silent, false)).toBeNull()
})

test('the vendor is asked otherwise only when it names the form as the reason', () => {
  expect(otherWay(strict, silent, true)).toBeNull()
  expect(otherWay(strict, { param: 'response_format', code: null }, true)?.form).toBe('json-object')
})

test('a server that wants the newer name of the bound gets it, in the same form', () => {
  const rejection = { param: 'max_tokens', code: 'unsupported_parameter' }
  expect(otherWay(strict, rejection, false)).toEqual({ form: 'json-schema', bound: 'max_completion_tokens' })
})

test('a question that is too long is too long in every form', () => {
  expect(otherWay(strict, { param: null, code: 'context_length_exceeded' }, false)).toBeNull()
})
