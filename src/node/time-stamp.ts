// Owns time stamps of authorities by RFC 3161: what is asked of one, and whether its reply holds. Leaves asking to whoever has the network.
import { createHash, randomBytes, webcrypto, X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { fromBER, Integer, OctetString } from 'asn1js'
import * as pkijs from 'pkijs'
import type { TimeStampCheck } from '../model/dossier-signature'

const SHA256 = '2.16.840.1.101.3.4.2.1'
/** id-kp-timeStamping. */
const FOR_TIME_STAMPS = '1.3.6.1.5.5.7.3.8'
const COMMON_NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'
const GRANTED = [0, 1]
const NONCE_BYTES = 8
/** A longer chain than any authority has. */
const LONGEST_CHAIN = 8

pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto }))

/** A TimeStampReq in DER for a text's SHA-256 (64 hexadecimal digits): with a number of its own, and the authority's certificate asked for. */
export function timeStampQuery(sha256: string): Uint8Array {
  const request = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: bufferOf(Buffer.from(sha256, 'hex')) }),
    }),
    nonce: new Integer({ valueHex: bufferOf(positive(randomBytes(NONCE_BYTES))) }),
    certReq: true,
  })
  return new Uint8Array(request.toSchema().toBER(false))
}

/** With its highest bit set, a number would be below zero. */
function positive(bytes: Buffer): Buffer {
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return bytes
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

/**
 * What an authority's reply says of a text, and whether that holds.
 * @param reply  TimeStampResp in DER
 * @param text   what was stamped
 * @param roots  certificates (PEM) that are trusted: those that Node ships, unless given
 */
export async function checkTimeStamp(
  reply: Uint8Array,
  text: Uint8Array,
  roots: readonly string[] = rootCertificates,
): Promise<TimeStampCheck> {
  const read = readReply(reply)
  if (read === null) return { at: null, authority: null, problem: 'unreadable' }
  const { signed, info, signer } = read
  const told = { at: info.genTime.toISOString(), authority: nameOf(signer) }
  if (!isAbout(info, text)) return { ...told, problem: 'other-text' }
  if (!isForTimeStamps(signer) || !(await isSigned(signed, text))) return { ...told, problem: 'forged' }
  const others = (signed.certificates ?? []).filter((one) => one instanceof pkijs.Certificate)
  const own = x509(signer)
  const isKnown =
    own !== null &&
    isVouchedFor(
      own,
      others.map(x509).filter((one) => one !== null),
      roots,
      info.genTime,
    )
  return { ...told, problem: isKnown ? null : 'unknown-authority' }
}

type Reply = {
  readonly signed: pkijs.SignedData
  readonly info: pkijs.TSTInfo
  readonly signer: pkijs.Certificate
}

/** `null` for what is none, and for a refusal. */
function readReply(reply: Uint8Array): Reply | null {
  try {
    const response = new pkijs.TimeStampResp({ schema: schemaOf(reply) })
    if (!GRANTED.includes(response.status.status) || response.timeStampToken === undefined) return null
    const signed = new pkijs.SignedData({ schema: response.timeStampToken.content })
    const content = signed.encapContentInfo.eContent
    if (content === undefined || signed.encapContentInfo.eContentType !== pkijs.id_eContentType_TSTInfo)
      return null
    const info = new pkijs.TSTInfo({ schema: schemaOf(new Uint8Array(content.getValue())) })
    const signer = signerOf(signed)
    return signer === null ? null : { signed, info, signer }
  } catch {
    return null
  }
}

/** @throws {Error} for what is no DER, or has something after it */
function schemaOf(bytes: Uint8Array): ReturnType<typeof fromBER>['result'] {
  const { offset, result } = fromBER(bufferOf(bytes))
  if (offset !== bytes.byteLength) throw new Error('no DER')
  return result
}

/** The certificate among those of the reply that its only signer names. */
function signerOf({ signerInfos, certificates }: pkijs.SignedData): pkijs.Certificate | null {
  const [info, ...others] = signerInfos
  if (info === undefined || others.length > 0 || !(info.sid instanceof pkijs.IssuerAndSerialNumber))
    return null
  const { issuer, serialNumber } = info.sid
  return (
    (certificates ?? [])
      .filter((one) => one instanceof pkijs.Certificate)
      .find((one) => one.issuer.isEqual(issuer) && one.serialNumber.isEqual(serialNumber)) ?? null
  )
}

function isAbout({ messageImprint }: pkijs.TSTInfo, text: Uint8Array): boolean {
  if (messageImprint.hashAlgorithm.algorithmId !== SHA256) return false
  const hash = Buffer.from(messageImprint.hashedMessage.valueBlock.valueHexView)
  return hash.equals(createHash('sha256').update(text).digest())
}

/** RFC 3161, 2.3: it is for time stamps, and for nothing else. */
function isForTimeStamps({ extensions }: pkijs.Certificate): boolean {
  const usage = extensions?.find(({ parsedValue }) => parsedValue instanceof pkijs.ExtKeyUsage)
  const purposes = (usage?.parsedValue as pkijs.ExtKeyUsage | undefined)?.keyPurposes ?? []
  return usage?.critical === true && purposes.length === 1 && purposes[0] === FOR_TIME_STAMPS
}

async function isSigned(signed: pkijs.SignedData, text: Uint8Array): Promise<boolean> {
  try {
    return await signed.verify({ signer: 0, data: bufferOf(text), checkChain: false })
  } catch {
    // What the verification throws is what it found.
    return false
  }
}

/** `null` for what Node doesn't take for a certificate. */
function x509(certificate: pkijs.Certificate): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(certificate.toSchema().toBER(false)))
  } catch {
    return null
  }
}

/** Whether a chain of certificates leads from one to a root that is trusted, each valid at the time of the stamp. */
function isVouchedFor(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly string[],
  at: Date,
): boolean {
  const trusted = roots.map((pem) => new X509Certificate(pem))
  let current = signer
  for (let length = 0; length < LONGEST_CHAIN; length++) {
    if (at < new Date(current.validFrom) || at > new Date(current.validTo)) return false
    const { fingerprint256 } = current
    if (trusted.some((root) => root.fingerprint256 === fingerprint256)) return true
    const issues = (one: X509Certificate): boolean => one.ca && isIssuedBy(current, one)
    if (trusted.some(issues)) return true
    const next = others.find((one) => one.fingerprint256 !== fingerprint256 && issues(one))
    if (next === undefined) return false
    current = next
  }
  return false
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
  } catch {
    return false
  }
}

function nameOf({ subject }: pkijs.Certificate): string | null {
  const value = (type: string): string | null => {
    const found = subject.typesAndValues.find((one) => one.type === type)
    return found?.value.valueBlock.value ?? null
  }
  return value(COMMON_NAME) ?? value(ORGANISATION)
}
