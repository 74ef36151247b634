import { describe, expect, it } from 'vitest';
import { scoreNames } from '../../eval/matching/names.ts';
import { languages, ownItems, scoreHalf } from '../../eval/matching/own-set.ts';

describe('the labelled set of matching', () => {
  it('has a hundred items in each language, half of them traps, in two halves', () => {
    for (const language of languages) {
      const items = ownItems().filter(({ lang }) => lang === language);
      expect(items.length).toBeGreaterThanOrEqual(100);
      expect(items.filter(({ trap }) => trap).length * 2).toBe(items.length);
      expect(items.filter(({ half }) => half === 'test').length * 2).toBe(items.length);
    }
  });

  it.each(['tune', 'test'] as const)('is matched at least as well as promised: %s half', (half) => {
    const { byLanguage, alerts } = scoreHalf(half);
    for (const language of languages) expect(byLanguage[language]!.f1, language).toBeGreaterThanOrEqual(0.97);
    expect(alerts.right / alerts.total).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the sets for names alone', () => {
  it.each(scoreNames())('are matched at least as well as promised: $name', ({ documents, score }) => {
    expect(documents).toBeGreaterThan(290);
    expect(score.recall).toBeGreaterThanOrEqual(0.95);
    expect(score.f1).toBeGreaterThanOrEqual(0.88);
  });
});
