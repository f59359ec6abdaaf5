// Snapshots that a page keeps and restores after a reload: nothing is lost, and typed texts are
// kept only on request.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scripts } from '../../web/demo/scripts.js';
import type { Snapshot, VerifyWizard } from '../../web/src/element.js';
import { apply, submitExample, verificationAt, visitBare } from './bare.js';
import { useStage, type Visit } from './harness.js';
import { button, field, idNumber, reachPersonalForm, title } from './person.js';

const stage = useStage();

const take = (page: Visit['page'], fields: boolean): Promise<Snapshot> =>
  page.evaluate((fields) => document.querySelector('verify-wizard')!.snapshot({ fields })!, fields);

/** Reloads, and restores the snapshot from text, as a page would. */
async function comeBack({ page }: Visit, snapshot: Snapshot): Promise<void> {
  await page.reload();
  await page.waitForFunction(() => window.recorded.some(({ type }) => type === 'verify-ready'));
  await page.evaluate(async (kept) => {
    const wizard = document.querySelector('verify-wizard') as VerifyWizard;
    wizard.restore(JSON.parse(kept) as Snapshot);
    await wizard.idle();
  }, JSON.stringify(snapshot));
}

const picture = async ({ page, wizard, idle }: Visit): Promise<Buffer> => {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.mouse.move(0, 0);
  await idle();
  return wizard.screenshot();
};

/**
 * The edge of a letter may be rounded differently, by one or two levels of 256, depending on its
 * place in the texture.
 */
async function assertSame(page: Visit['page'], before: Buffer, after: Buffer): Promise<void> {
  const difference = await page.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (one!.width !== other!.width || one!.height !== other!.height) return 256;
      return one!.data.reduce(
        (most, value, at) => Math.max(most, Math.abs(value - other!.data[at]!)),
        0,
      );
    },
    [[...before], [...after]],
  );
  assert.ok(difference <= 2, `the pictures differ by ${difference} shades`);
}

test('before the wizard is there, there is no snapshot', async () => {
  const { page } = await visitBare(stage.browser, stage.demo.url);
  assert.equal(await page.evaluate(() => document.createElement('verify-wizard').snapshot()), null);
});

test('in the form: with what was typed when asked for, without it otherwise', async () => {
  const visited = await visitBare(stage.browser, stage.demo.url);
  const { page } = visited;
  await reachPersonalForm(page);
  await field(page, '真实姓名').fill('陈𬱖');
  await field(page, '身份证号').fill(idNumber.slice(0, 11));
  await field(page, '手机号码').fill('13800138000');
  const before = await picture(visited);
  const bare = JSON.stringify(await take(page, false));
  for (const typed of ['陈𬱖', idNumber.slice(0, 11), '13800138000'])
    assert.ok(!bare.includes(typed), bare);
  const snapshot = await take(page, true);
  await comeBack(visited, snapshot);
  assert.equal(await field(page, '真实姓名').inputValue(), '陈𬱖');
  assert.equal(await field(page, '身份证号').inputValue(), idNumber.slice(0, 11));
  assert.deepEqual(await take(page, true), snapshot);
  await assertSame(page, before, await picture(visited));
  await button(page, '上一步').click();
  await button(page, '使用微信扫码').waitFor();
});

for (const [index, scene] of scripts['personal.wechat_scan'].scenes.entries()) {
  test(`after the submission, in ${scene.state}: the same screen, and it goes on`, async () => {
    const visited = await visitBare(stage.browser, stage.demo.url);
    const { page, details } = visited;
    await submitExample(page, 'personal.wechat_scan');
    // The remaining minutes change only in half a minute, not during the test.
    if (index > 0)
      await apply(page, verificationAt({ ...scene, ...(scene.expires && { expires: 10.5 }) }));
    const words = await title(page).textContent();
    const before = await picture(visited);
    const snapshot = await take(page, false);
    await comeBack(visited, snapshot);
    assert.equal(await title(page).textContent(), words);
    await assertSame(page, before, await picture(visited));
    assert.deepEqual(await details('verify-state'), [{ state: scene.state }]);
    // The page knows the result that it has restored.
    assert.deepEqual(await details('verify-result'), []);
    const state = scene.state === 'approved' ? 'rejected' : 'approved';
    await apply(page, verificationAt({ state }));
    assert.deepEqual(await details('verify-result'), [{ state }]);
    assert.deepEqual(await details('verify-error'), []);
  });
}

test('a snapshot that does not fit is refused with its faults, and the wizard stays as it was', async () => {
  const { page, details, idle } = await visitBare(stage.browser, stage.demo.url);
  await page.evaluate(() => {
    const wizard = document.querySelector('verify-wizard')!;
    wizard.restore({ ...wizard.snapshot()!, version: 2 } as never);
    wizard.restore({ ...wizard.snapshot()!, method: 'personal.telepathy' } as never);
    wizard.restore('what was kept' as never);
  });
  await idle();
  const errors = await details('verify-error');
  assert.deepEqual(
    errors.map(({ reason, fatal }) => [reason, fatal]),
    Array(3).fill(['refused', false]),
  );
  assert.ok(
    errors.every(({ faults }) => faults.length > 0),
    JSON.stringify(errors),
  );
  await button(page, '个人').click();
});
