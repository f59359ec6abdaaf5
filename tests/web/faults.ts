// A server between page and demo that damages the answer for one file, as networks and servers may
// do.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import type { Demo } from './harness.js';

/** Answers instead of the demo. `body` is the answer of the demo. */
export type Fault = (
  response: ServerResponse,
  body: Buffer,
  headers: Record<string, string>,
) => void;

export interface FaultyServer {
  readonly url: string;
  /** The number of requests for each path. */
  readonly asked: Map<string, number>;
  /** Applies the fault to all paths that end with `path`, until it is changed. */
  breaks(path: string, fault: Fault | undefined): void;
}

/** A faulty server in front of the demo of `stage`, for all tests of the calling file. */
export function useFaults(stage: { readonly demo: Demo }): FaultyServer {
  const faults = new Map<string, Fault>();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  const own = { url: '', asked, breaks };
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    own.url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return own;

  function breaks(path: string, fault: Fault | undefined): void {
    if (fault) faults.set(path, fault);
    else faults.delete(path);
  }

  async function answer(path: string, response: ServerResponse): Promise<void> {
    asked.set(path, (asked.get(path) ?? 0) + 1);
    const origin = await fetch(new URL(path, stage.demo.url), {
      headers: { 'accept-encoding': 'identity' },
    });
    const body = Buffer.from(await origin.arrayBuffer());
    const headers: Record<string, string> = {};
    for (const name of [
      'content-type',
      'content-security-policy',
      'cache-control',
      'x-content-type-options',
    ]) {
      headers[name] = origin.headers.get(name) ?? '';
    }
    const fault = [...faults].find(([end]) => path.endsWith(end))?.[1];
    if (fault) fault(response, body, headers);
    else response.writeHead(origin.status, { ...headers, 'content-length': body.length }).end(body);
  }
}

/** Sends half of the file, then the connection breaks. */
export const reset: Fault = (response, body, headers) => {
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), () => setTimeout(() => response.destroy(), 50));
};

/** A complete answer with only half of the file. */
export const truncated: Fault = (response, body, headers) => {
  response.writeHead(200, headers).end(body.subarray(0, body.length / 2));
};

/** One bit in a thousand bytes is wrong; `cache-control` lets the browser cache the answer. */
export const flipped: Fault = (response, body, headers) => {
  const wrong = Buffer.from(body);
  for (let at = 999; at < wrong.length; at += 1000) wrong[at] = wrong[at]! ^ 0x10;
  response.writeHead(200, { ...headers, 'cache-control': 'max-age=3600' }).end(wrong);
};

/** An HTML page instead of the file, as many servers and hotel networks answer. */
export const page: Fault = (response) => {
  response
    .writeHead(200, { 'content-type': 'text/html' })
    .end('<!doctype html><title>Sign in</title>');
};

export const status =
  (code: number): Fault =>
  (response) => {
    response.writeHead(code, { 'content-type': 'text/plain' }).end(`${code}\n`);
  };

/** The right bytes with a content type that prevents streaming compilation. */
export const mistyped =
  (type: string): Fault =>
  (response, body, headers) => {
    response.writeHead(200, { ...headers, 'content-type': type }).end(body);
  };
