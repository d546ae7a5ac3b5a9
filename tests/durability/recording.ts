// Owns what a process did to a folder, in order, as the kernel saw it: strace's output turned into names, bytes and syncs.
// Leaves what a crash keeps of that to crash-states.ts.
import { message, type Message } from './messages'

/** A file or folder, whatever it is called; 0 is the folder that is watched. */
export type NodeId = number

export type FileEvent =
  | {
      readonly kind: 'name'
      readonly folder: NodeId
      readonly name: string
      readonly node: NodeId
      readonly isFolder: boolean
      /** Where the node was before, when it is renamed. */
      readonly from: { readonly folder: NodeId; readonly name: string } | null
    }
  | { readonly kind: 'unname'; readonly folder: NodeId; readonly name: string }
  | { readonly kind: 'write'; readonly node: NodeId; readonly at: number; readonly bytes: Uint8Array }
  | { readonly kind: 'truncate'; readonly node: NodeId; readonly size: number }
  | { readonly kind: 'sync'; readonly node: NodeId }
  | { readonly kind: 'message'; readonly message: Message }

/** Calls that change a file system, and those that tell where they act. */
export const RECORDED_CALLS =
  'openat,creat,close,write,pwrite64,writev,pwritev,sendfile,copy_file_range,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat,unlink,unlinkat,rmdir,truncate,ftruncate,fallocate'

/** Options with which strace writes what `parseRecording` reads. */
export const RECORDING_OPTIONS = ['-y', '-xx', '-s', '10000000', '-e', `trace=${RECORDED_CALLS}`]

type OpenFile = { readonly node: NodeId; position: number; readonly appends: boolean }
type Tree = { readonly entries: Map<string, NodeId>; readonly isFolder: boolean }

const MESSAGES_FD = '3'

/**
 * Read what strace wrote about a process that worked on a folder. The folder must have been empty.
 * @throws when a call is met that isn't understood: nothing may be missed
 */
export function parseRecording(log: string, root: string): readonly FileEvent[] {
  const recorder = new Recorder(root)
  for (const line of wholeCalls(log)) {
    const parts = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(line)
    if (parts === null) throw new Error(`not understood: ${line.slice(0, 200)}`)
    const [, call = '', args = '', result = ''] = parts
    if (Number(result) >= 0) recorder.take(call, args, Number(result))
  }
  return recorder.events
}

/** Each call on one line, without its thread: a call during which another thread made one is written in two parts. */
function wholeCalls(log: string): string[] {
  const begun = new Map<string, string>()
  return log.split('\n').flatMap((line) => {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (rest === '' || rest.startsWith('+++ ') || rest.startsWith('--- ')) return []
    const first = /^(.*?) ?<unfinished \.\.\.>$/.exec(rest)?.[1]
    if (first !== undefined) {
      begun.set(thread, first)
      return []
    }
    const second = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1]
    return second === undefined ? [rest] : [`${begun.get(thread) ?? ''}${second}`]
  })
}

class Recorder {
  readonly events: FileEvent[] = []
  readonly #nodes = new Map<NodeId, Tree>([[0, { entries: new Map(), isFolder: true }]])
  readonly #open = new Map<string, OpenFile>()
  readonly #sizes = new Map<NodeId, number>()

  constructor(private readonly root: string) {}

  take(call: string, args: string, result: number): void {
    const paths = pathsOf(args)
    const fd = /^(\d+)/.exec(args)?.[1] ?? ''
    switch (call) {
      case 'openat':
        return this.#openFile(paths[0] ?? '', args, String(result))
      case 'close':
        return void this.#open.delete(fd)
      case 'write':
      case 'pwrite64':
        return this.#write(fd, args, result)
      case 'fsync':
      case 'fdatasync': {
        const file = this.#open.get(fd)
        if (file !== undefined) this.events.push({ kind: 'sync', node: file.node })
        return
      }
      case 'mkdir':
        return void this.#name(paths[0] ?? '', true)
      case 'rename':
        return this.#rename(paths[0] ?? '', paths[1] ?? '')
      case 'unlink':
      case 'rmdir':
        return this.#unname(paths[0] ?? '')
      case 'ftruncate': {
        const file = this.#open.get(fd)
        if (file !== undefined) this.#truncate(file.node, Number(/, (\d+)$/.exec(args)?.[1]))
        return
      }
      default:
        if (paths.some((path) => path.startsWith(this.root)) || this.#open.has(fd))
          throw new Error(`not understood: ${call}(${args.slice(0, 200)})`)
    }
  }

  #write(fd: string, args: string, length: number): void {
    if (fd === MESSAGES_FD) {
      const said = message.parse(JSON.parse(Buffer.from(bytesOf(args)).toString('utf8')))
      this.events.push({ kind: 'message', message: said })
      return
    }
    const file = this.#open.get(fd)
    if (file === undefined) return
    // `pwrite64` ends in the offset; `write` in the count, which is no offset.
    const offset = /"(?:\.\.\.)?, \d+, (\d+)$/.exec(args)?.[1]
    const size = this.#sizes.get(file.node) ?? 0
    const at = offset !== undefined ? Number(offset) : file.appends ? size : file.position
    this.events.push({ kind: 'write', node: file.node, at, bytes: bytesOf(args).slice(0, length) })
    if (offset === undefined) file.position = at + length
    this.#sizes.set(file.node, Math.max(size, at + length))
  }

  #openFile(path: string, args: string, fd: string): void {
    const at = this.#place(path)
    if (at === null) return
    const flags = /"(?:\.\.\.)?, ([A-Z_|]+)/.exec(args)?.[1]?.split('|') ?? []
    const known = at.name === '' ? 0 : this.#nodes.get(at.folder)?.entries.get(at.name)
    const node = known ?? this.#name(path, false)
    if (flags.includes('O_TRUNC') && known !== undefined) this.#truncate(node, 0)
    this.#open.set(fd, { node, position: 0, appends: flags.includes('O_APPEND') })
  }

  #truncate(node: NodeId, size: number): void {
    this.#sizes.set(node, size)
    this.events.push({ kind: 'truncate', node, size })
  }

  #name(path: string, isFolder: boolean): NodeId {
    const at = this.#place(path)
    if (at === null) return -1
    const node = this.#nodes.size
    this.#nodes.set(node, { entries: new Map(), isFolder })
    this.#nodes.get(at.folder)?.entries.set(at.name, node)
    this.events.push({ kind: 'name', ...at, node, isFolder, from: null })
    return node
  }

  #rename(fromPath: string, toPath: string): void {
    const [from, to] = [this.#place(fromPath), this.#place(toPath)]
    if (from === null || to === null) return
    const node = this.#nodes.get(from.folder)?.entries.get(from.name)
    if (node === undefined) throw new Error(`renamed what was never seen: ${fromPath}`)
    this.#nodes.get(from.folder)?.entries.delete(from.name)
    this.#nodes.get(to.folder)?.entries.set(to.name, node)
    const isFolder = this.#nodes.get(node)?.isFolder ?? false
    this.events.push({ kind: 'name', ...to, node, isFolder, from })
  }

  #unname(path: string): void {
    const at = this.#place(path)
    if (at === null) return
    this.#nodes.get(at.folder)?.entries.delete(at.name)
    this.events.push({ kind: 'unname', ...at })
  }

  /** Folder and name of a path; `null` outside the watched folder, an empty name for that folder itself. */
  #place(path: string): { readonly folder: NodeId; readonly name: string } | null {
    if (path === this.root) return { folder: 0, name: '' }
    if (!path.startsWith(`${this.root}/`)) return null
    const names = path.slice(this.root.length + 1).split('/')
    let folder = 0
    for (const name of names.slice(0, -1)) {
      const next = this.#nodes.get(folder)?.entries.get(name)
      if (next === undefined) throw new Error(`a folder that was never seen: ${path}`)
      folder = next
    }
    return { folder, name: names.at(-1) ?? '' }
  }
}

/** With `-xx` every byte of a string is `\xhh`. */
const fromHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll('\\x', ''), 'hex'))

const bytesOf = (args: string): Uint8Array => fromHex(/"((?:\\x[0-9a-f]{2})*)"/.exec(args)?.[1] ?? '')

/** The paths among a call's arguments, made absolute by the folder that strace shows for a descriptor. */
function pathsOf(args: string): string[] {
  return [...args.matchAll(/(?:<((?:\\x[0-9a-f]{2})*)>, )?"((?:\\x[0-9a-f]{2})*)"/g)].map(
    ([, base = '', path = '']) => {
      const [folder, name] = [base, path].map((hex) => Buffer.from(fromHex(hex)).toString('utf8'))
      return name?.startsWith('/') === true ? name : `${folder ?? ''}/${name ?? ''}`
    },
  )
}
