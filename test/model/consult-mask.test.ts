import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASKS, maskNumbers } from '../../src/model/consult-mask.ts';

const { identity, phone } = MASKS;

describe('maskNumbers', () => {
  it.each([
    ['NIK-nya 3507 1234 5678 9012, KK 3507-2345-6789-0123.', `NIK-nya ${identity}, KK ${identity}.`],
    ['NIK 3507123456789012', `NIK ${identity}`],
    ['HP 0812-3456-7890 atau +62 812 3456 7890 atau 6281234567890', `HP ${phone} atau ${phone} atau ${phone}`],
    ['Kantor (0341) 123456', `Kantor ${phone}`],
    ['wa.me:081234567890', `wa.me:${phone}`],
  ])('takes out %j', (text, masked) => {
    expect(maskNumbers(text).text).toBe(masked);
  });

  it.each([
    'Hadir 85% dari 24 hari, Rp 1.500.000 pada 24-11-2026',
    'SAPA 129 atau WhatsApp 08111-129-129; OJK 081-157-157-157; Kemensos 021-171; TePSA 1500-771',
    'Anak kelas 5, umur 11 tahun, 3 dari 12 keluarga',
    'Nomor bantuan 12345678901234567890',
  ])('leaves %j', (text) => {
    expect(maskNumbers(text)).toEqual({ text, removed: [] });
  });

  it('tells what it took out', () => {
    expect(maskNumbers('0812 3456 7890').removed).toEqual(['0812 3456 7890']);
  });

  it('twice is as once', () => {
    const digits = fc.stringMatching(/^[0-9 ().+-]{0,40}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const once = maskNumbers(text).text;
        expect(maskNumbers(once).text).toBe(once);
      }),
    );
  });
});
