// Owns an authority for time stamps on this machine, made with OpenSSL: its certificates, and its replies.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type TimeStampAuthority = {
  /** Certificate of its root, PEM, and the file that holds it. */
  readonly root: string
  readonly rootFile: string
  /** TimeStampResp in DER for a TimeStampReq. */
  reply(query: Uint8Array): Uint8Array
}

const CONFIG = `
[req]
distinguished_name = name
prompt = no
[name]
CN = Clock of the test
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamps]
basicConstraints = CA:FALSE
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = tsa_main
[tsa_main]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
tsa_name = no
ess_cert_id_chain = no
`

/** Make one in an empty folder. */
export function makeAuthority(folder: string): TimeStampAuthority {
  const path = (name: string): string => join(folder, name)
  const openssl = (...args: string[]): void =>
    void execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  writeFileSync(path('config'), CONFIG)
  writeFileSync(path('serial'), '01\n')
  openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'root.key', '-out', 'root.pem', '-days', '30', '-subj', '/CN=Root of the test', '-config', 'config', '-extensions', 'root') // prettier-ignore
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'tsa.key', '-out', 'tsa.csr', '-config', 'config') // prettier-ignore
  openssl('x509', '-req', '-in', 'tsa.csr', '-CA', 'root.pem', '-CAkey', 'root.key', '-CAcreateserial', '-out', 'tsa.pem', '-days', '20', '-extfile', 'config', '-extensions', 'stamps') // prettier-ignore
  return {
    root: readFileSync(path('root.pem'), 'utf8'),
    rootFile: path('root.pem'),
    reply(query) {
      writeFileSync(path('query'), query)
      openssl('ts', '-reply', '-config', 'config', '-section', 'tsa_main', '-queryfile', 'query', '-signer', 'tsa.pem', '-inkey', 'tsa.key', '-out', 'reply') // prettier-ignore
      return readFileSync(path('reply'))
    },
  }
}
