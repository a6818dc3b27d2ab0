import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine that notes whoever speaks to it, by TCP or UDP, and the addresses to reach it under. */
export type ListeningServer = {
  readonly port: number
  /** What arrived: request lines, bare connections, datagrams. */
  readonly heard: readonly string[]
  readonly close: () => Promise<void>
}

/** Starts listening on 127.0.0.1. A connection counts as heard even when no request follows. */
export const listen = async (): Promise<ListeningServer> => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('heard')
  })
  server.on('connection', () => heard.push('connection'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const datagrams = createSocket('udp4')
  datagrams.on('message', () => heard.push('datagram'))
  datagrams.bind(port, '127.0.0.1')
  await once(datagrams, 'listening')
  return {
    port,
    heard,
    close: async () => {
      server.closeAllConnections()
      server.close()
      datagrams.close()
      await once(server, 'close')
    },
  }
}
