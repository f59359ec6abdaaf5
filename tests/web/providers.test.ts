// A provider other than the built-in one, with the pack that we ship: from the switch of the demo to
// the submission. Its words, methods and sources are its own.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startChromium } from './engines/chromium.js';
import { startDemo } from './harness.js';
import { wholeTest } from './patience.js';
import { creditCode, idNumber } from './person.js';
import { button, heading, openDemo, submitted } from './steps.js';
import type { Tab } from './engines/tab.js';

async function withUCloud(play: (tab: Tab) => Promise<void>): Promise<void> {
  const demo = await startDemo();
  const engine = await startChromium();
  try {
    const tab = await openDemo(engine, demo.url);
    await tab.evaluate(() =>
      document.querySelector<HTMLInputElement>('input[value=ucloud]')?.click(),
    );
    await tab.see(/无法购买和使用云产品（2017/);
    await play(tab);
    assert.deepEqual(await tab.messages(), []);
  } finally {
    await engine.stop();
    demo.stop();
  }
}

test('UCloud: a person is verified by face, from the first question to the end', wholeTest, () =>
  withUCloud(async (tab) => {
    await tab.click(button('个人'));
    await tab.click(button('有'));
    await tab.find(heading(/^最快：人脸识别/));
    await tab.see(/通常 30 秒/);
    await tab.click(button('依据'));
    // A newer and an older document say different times, and the old one is shown as old.
    await tab.see(/另一处说法不同/);
    await tab.see(/2019.*可能已过时/);
    await tab.click(button('使用人脸识别'));
    await tab.fill('真实姓名', '王𫖮');
    await tab.fill('身份证号', idNumber);
    await tab.click(button('下一步：确认'));
    await tab.click(button('提交认证'));
    const submission = await submitted(tab);
    assert.equal(submission.pack.id, 'ucloud');
    assert.equal(submission.method, 'personal.face');
    assert.deepEqual(submission.fields, { name: '王𫖮', id_number: idNumber });
  }),
);

test('UCloud: an enterprise sees stages, the deadline of the whole and the fee', wholeTest, () =>
  withUCloud(async (tab) => {
    await tab.click(button('企业'));
    await tab.click(button('直接看推荐'));
    await tab.click(button('UCloud 充值认证'));
    await tab.click(button('使用 UCloud 充值认证'));
    await tab.fill('企业名称', '福州示例科技有限公司');
    await tab.fill('统一社会信用代码', creditCode);
    await tab.see(/10 天/);
    await tab.see(/手续费/);
  }),
);
