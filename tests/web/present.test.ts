// The picture is the present one: every way of not being seen, with every change meanwhile, ends with the pixels of a fresh
// wizard in that state, and with the controls where it has them.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { useGallery } from './gallery.js';
import { now } from './harness.js';
import { countColours, findDifference } from './pictures.js';
import { changes, installUnseen, ways } from './unseen.js';

describe('unseen, changed, seen again', () => {
  const gallery = useGallery({ viewport: { width: 1300, height: 1290 } });
  before(() => gallery.page.evaluate(`(${installUnseen})(${JSON.stringify(changes)}, ${JSON.stringify(now)})`));

  for (const way of ways) {
    test(`${way}: with the next picture everything is as it is by now`, async () => {
      const { page } = gallery;
      await page.evaluate((wanted) => window.unseen.build(wanted), way);
      await page.evaluate(() => window.unseen.hide());
      await page.evaluate(() => window.unseen.change());
      const old = await page.evaluate(() => window.unseen.show());
      const picture = await page.screenshot();
      const places = await page.evaluate(() => window.unseen.places());
      await page.evaluate(() => window.unseen.renew());
      const freshPlaces = await page.evaluate(() => window.unseen.places());
      const fresh = await page.screenshot();
      assert.deepEqual(old, [], 'old pictures that could be seen');
      assert.deepEqual(places, freshPlaces, 'the controls');
      assert.ok(Object.values(places).every((place) => place.startsWith('fits')), JSON.stringify(places));
    const pngs = [picture, fresh].map((png) => png.toString('base64')) as [string, string];
      assert.ok((await page.evaluate(countColours, pngs[0])) > 40, 'there is a picture');
      assert.equal(await page.evaluate(findDifference, pngs), null, 'the pixels');
    });
  }
});
