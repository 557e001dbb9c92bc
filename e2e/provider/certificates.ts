import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

// Certificates for tests, made on the spot: X.509 (RFC 5280) in DER with keys on the curve P-256, so that no test needs a
// program or a secret that lies in the repository.

export interface Certified {
  /** PEM. */
  cert: string
  key: string
}

/** Somebody who certifies: trusted by those who are given `cert`. */
export interface Authority {
  cert: string
  /** A server's certificate for a host name, from yesterday on for so many days; fewer than none: it is over. */
  certify(host: string, days?: number): Certified
}

export function certificateAuthority(name: string): Authority {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const isAuthority = extension('551d13', sequence(Buffer.from('0101ff', 'hex')))
  const cert = certificate({ issuer: name, subject: name, ...own, signer: own.privateKey, more: isAuthority })
  return {
    cert,
    certify(host, days) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      // The name as Chromium and Node look for it: a DNS name among the alternative ones.
      const names = extension('551d11', sequence(tagged(0x82, Buffer.from(host))))
      return {
        cert: certificate({
          issuer: name,
          subject: host,
          publicKey,
          signer: own.privateKey,
          more: names,
          days,
        }),
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      }
    },
  }
}

interface Wanted {
  issuer: string
  subject: string
  publicKey: KeyObject
  signer: KeyObject
  more: Buffer
  days?: number | undefined
}

function certificate({ issuer, subject, publicKey, signer, more, days = 30 }: Wanted): string {
  const day = 24 * 60 * 60 * 1000
  const body = sequence(
    // Version 3.
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    signedWithEcdsa,
    nameOf(issuer),
    sequence(timeOf(Date.now() - (days < 0 ? 90 : 1) * day), timeOf(Date.now() + days * day)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(more)),
  )
  const signature = createSign('sha256').update(body).sign(signer)
  const whole = sequence(body, signedWithEcdsa, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = whole.toString('base64').match(/.{1,64}/gu) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}

/** Tag, length, value. */
function tagged(tag: number, value: Buffer): Buffer {
  const { length } = value
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), value])
}

const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts))
const identifier = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'))
/** ecdsa-with-SHA256. */
const signedWithEcdsa = sequence(identifier('2a8648ce3d040302'))
/** Only a common name. */
const nameOf = (name: string): Buffer =>
  sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from(name)))))
/** yymmddhhmmssZ. */
const timeOf = (ms: number): Buffer =>
  tagged(0x17, Buffer.from(`${new Date(ms).toISOString().slice(2, 19).replace(/\D/gu, '')}Z`))
/** Critical, as both must be understood. */
const extension = (id: string, value: Buffer): Buffer =>
  sequence(identifier(id), Buffer.from('0101ff', 'hex'), tagged(0x04, value))
