// What assistive technology is told on every screen, as written down in tests/web/aria. When a screen is meant to say
// something else, `npm --prefix web run golden` writes it down anew; read the difference.

import { test } from 'node:test';
import { matchAria } from './aria.js';
import { useStage, visit } from './harness.js';
import { walks } from './screens.js';

const stage = useStage();

for (const walk of walks) {
  test(`${walk.name}: every screen says what is written down`, async () => {
    const visited = await visit(stage.browser, stage.demo.url);
    await walk(visited, async (screen) => {
      await visited.idle();
      await matchAria(visited.wizard, screen);
    });
  });
}
