// Owns the one thing that must be known before any other module is loaded: that Node is new enough to load them.
// Leaves all else to them. It runs when it is imported, and is imported first.

const oldest = { major: 20, minor: 19 }

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < oldest.major || (major === oldest.major && minor < oldest.minor)) {
  process.stderr.write(
    `Cuttings needs Node ${String(oldest.major)}.${String(oldest.minor)} or newer; this is ${process.versions.node}.\n`,
  )
  process.exit(2)
}
