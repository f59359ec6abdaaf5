// Every screen is accessible in the eyes of axe-core: over the canvas, and without WebGL2 as the visible form.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from './axe.js';
import { prepare, useStage, type Visit } from './harness.js';
import { walks } from './screens.js';

const stage = useStage();

/** The browser of somebody without WebGL2. */
function withoutWebGl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind === 'webgl2' ? null : Reflect.apply(original, this, [kind, ...rest]);
  } as typeof original;
}

async function open(plain: boolean): Promise<Visit> {
  const visited = await prepare(stage.browser);
  if (plain) await visited.page.addInitScript(withoutWebGl);
  await visited.page.goto(stage.demo.url);
  await visited.page.getByRole('button', { name: '个人', exact: true }).waitFor();
  await visited.idle();
  return visited;
}

for (const [name, plain] of [['over the canvas', false], ['without WebGL2', true]] as const) {
  for (const walk of walks) {
    test(`${walk.name}, ${name}: axe finds nothing`, async () => {
      const visited = await open(plain);
      const found: string[] = [];
      await walk(visited, async (screen) => {
        await visited.idle();
        const faults = await inspect(visited.page, visited.idle);
        found.push(...faults.map((fault) => `${screen}, ${fault}`));
      });
      assert.equal(await visited.page.locator('verify-wizard canvas').count(), plain ? 0 : 1);
      assert.deepEqual(found, []);
    });
  }
}
