// Owns the proof that what the system's own tools print about missing things is read right.
// Leaves installing to apt.

import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { parseCandidates } from '../../scripts/setup/debian.mjs'
import { findInPath, parseMissingLibraries } from '../../scripts/setup/libraries.mjs'

/** Printed by ldd about Electron 33.2.1 on a Debian 12 without libnss3, libgbm1 and libasound2; found ones shortened. */
const lddOutput = `\tlinux-vdso.so.1 (0x00007f99eee3b000)
\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f99e38c7000)
\tlibgio-2.0.so.0 => /lib/x86_64-linux-gnu/libgio-2.0.so.0 (0x00007f99e353c000)
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibsmime3.so => not found
\tlibnspr4.so => not found
\tlibdbus-1.so.3 => /lib/x86_64-linux-gnu/libdbus-1.so.3 (0x00007f99e34e4000)
\tlibgbm.so.1 => not found
\tlibasound.so.2 => not found
\tlibnss3.so => not found
\t/lib64/ld-linux-x86-64.so.2 (0x00007f99eee3d000)
`

/** Printed by apt-cache policy on a Debian 12. */
const policyOutput = `libasound2:
  Installed: 1.2.8-1+b1
  Candidate: 1.2.8-1+b1
  Version table:
 *** 1.2.8-1+b1 500
        500 http://deb.debian.org/debian bookworm/main amd64 Packages
        100 /var/lib/dpkg/status
xvfb:
  Installed: (none)
  Candidate: 2:21.1.7-3+deb12u13
  Version table:
     2:21.1.7-3+deb12u13 500
        500 http://deb.debian.org/debian-security bookworm-security/main amd64 Packages
mail-transport-agent:
  Installed: (none)
  Candidate: (none)
  Version table:
`

describe('parseMissingLibraries', () => {
  it('names each library that ldd did not find, once', () => {
    expect(parseMissingLibraries(lddOutput)).toEqual([
      'libnss3.so',
      'libnssutil3.so',
      'libsmime3.so',
      'libnspr4.so',
      'libgbm.so.1',
      'libasound.so.2',
    ])
  })

  it.skipIf(findInPath('ldd') === null)('finds nothing missing in the program that runs this test', () => {
    const { stdout } = spawnSync('ldd', [process.execPath], { encoding: 'utf8' })

    expect(stdout).toContain('=>')
    expect(parseMissingLibraries(stdout)).toEqual([])
  })
})

describe('parseCandidates', () => {
  it('knows which packages apt can install, and that a name without a candidate is none of them', () => {
    expect([...parseCandidates(policyOutput)]).toEqual(['libasound2', 'xvfb'])
  })
})
