// Pictures for people: every step on phone and desktop, light and dark, into build/screenshots, and those of the
// README into web/docs. Not a test; run by `npm run screenshots`.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launch, repository, startDemo, visit, type Visit } from './harness.js';
import { button, creditCode, field, idNumber, wrongCreditCode, wrongIdNumber } from './person.js';

const all = new URL('build/screenshots/', repository);
const docs = new URL('web/docs/', repository);

type Look = { name: string; width: number; height: number; colorScheme: 'light' | 'dark' };

const looks: Look[] = [390, 1160].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${width === 390 ? 'phone' : 'desktop'}-${colorScheme}`,
    width,
    height: width === 390 ? 844 : 900,
    colorScheme,
  })),
);

mkdirSync(all, { recursive: true });
mkdirSync(docs, { recursive: true });
const demo = await startDemo();
const browser = await launch('--force-device-scale-factor=1');

for (const look of looks) {
  for (const walk of [walkPersonal, walkEnterprise]) {
    const { name, width, height, colorScheme } = look;
    const isTouch = width === 390;
    const visited = await visit(browser, demo.url, {
      viewport: { width, height },
      colorScheme,
      hasTouch: isTouch,
      isMobile: isTouch,
    });
    await walk(visited, name);
    await visited.page.context().close();
  }
}
await browser.close();
demo.stop();

async function walkPersonal(visited: Visit, look: string): Promise<void> {
  const { page } = visited;
  await shoot(visited, `${look}-1-account-type`);
  await button(page, '个人').click();
  await shoot(visited, `${look}-2-situation`);
  await button(page, '已绑定').click();
  await shoot(visited, `${look}-3-recommendation`);
  await button(page, '使用微信扫码').click();
  await shoot(visited, `${look}-4-fields-empty`);
  await field(page, '真实姓名').fill('陈𬱖');
  await field(page, '身份证号').fill(wrongIdNumber);
  await field(page, '手机号码').focus();
  await shoot(visited, `${look}-4-fields-issue`, 'fields');
  await field(page, '身份证号').fill(idNumber);
  await field(page, '手机号码').fill('+86 138 0013 8000');
  await leave(page);
  await shoot(visited, `${look}-4-fields-done`);
  await button(page, '下一步：确认').click();
  await shoot(visited, `${look}-5-review`);
  await button(page, '提交认证').click();
  await shoot(visited, `${look}-6-submitted`);
}

async function walkEnterprise(visited: Visit, look: string): Promise<void> {
  const { page, idle } = visited;
  await button(page, '企业').click();
  await shoot(visited, `${look}-2-situation-enterprise`);
  await button(page, '不确定').click();
  await button(page, '可以').click();
  await button(page, '已绑定').click();
  await idle();
  if (await button(page, '直接看推荐').count()) await button(page, '直接看推荐').click();
  await shoot(visited, `${look}-3-recommendation-enterprise`, 'recommendation');
  await button(page, '使用企业法人微信扫码').click();
  await field(page, '企业名称').fill('福州示例科技有限公司');
  await field(page, '统一社会信用代码').fill(wrongCreditCode);
  await field(page, '法定代表人姓名').fill('阿卜杜拉•买买提');
  await leave(page);
  await shoot(visited, `${look}-4-fields-enterprise`);
  await page.getByRole('button', { name: new RegExp(creditCode) }).click();
  await field(page, '法定代表人身份证号').fill(idNumber);
  await button(page, '下一步：确认').click();
  await shoot(visited, `${look}-5-review-enterprise`);
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => (document.querySelector('verify-wizard')?.shadowRoot?.activeElement as HTMLElement).blur());
}

/** `forReadme` names the picture that the README shows; only the light desktop and phone ones are kept. */
async function shoot({ page, wizard, idle }: Visit, name: string, forReadme?: string): Promise<void> {
  await idle();
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, all)), fullPage: true });
  const device = name.split('-', 1)[0];
  if (!forReadme || !name.includes('-light-')) return;
  const top = (await wizard.boundingBox())?.y ?? 0;
  const clip = device === 'phone' ? { x: 0, y: top, width: 390, height: 844 } : { x: 0, y: top, width: 1160, height: 760 };
  await page.screenshot({ path: fileURLToPath(new URL(`${forReadme}-${device}.png`, docs)), clip, fullPage: true });
}
