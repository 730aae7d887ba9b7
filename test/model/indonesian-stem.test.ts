import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem, stemsOf } from '../../src/model/indonesian-stem.ts';

/** Forms of one word, a line each. */
const FAMILIES = `sekolah menyekolahkan bersekolah disekolahkan nyekolahin sekolahnya
didik pendidikan mendidik dididik pendidik
tolak menolak penolakan ditolak
kerja bekerja pekerjaan mengerjakan pekerja dikerjakan
ajar belajar mengajar pelajaran pengajaran diajarkan ngajarin
hadir kehadiran menghadiri dihadiri
rawat merawat perawat perawatan dirawat
rumah perumahan berumah
nikah menikah pernikahan menikahkan dinikahkan
temu bertemu pertemuan menemui ketemu
damping mendampingi pendamping pendampingan
miskin kemiskinan
sakit penyakit kesakitan
sehat kesehatan menyehatkan
makan makanan dimakan
kata mengatakan perkataan dikatakan berkata
kirim mengirim pengiriman dikirim kiriman
terima menerima penerima penerimaan diterima
beli membeli pembelian dibeli
tani petani pertanian bertani
lapor melapor melaporkan laporan pelaporan dilaporkan
tanya bertanya pertanyaan menanyakan ditanya
kelompok kelompokkan pengelompokan mengelompokkan berkelompok
keluar pengeluaran mengeluarkan dikeluarkan
keluarga berkeluarga
kenal mengenali pengenalan dikenal`.split('\n');

describe('stem', () => {
  it.each(FAMILIES)('leads the forms of one word to one stem: %s', (family) => {
    expect([...new Set(family.split(' ').map(stem))]).toHaveLength(1);
  });

  it('keeps different words apart', () => {
    const stems = FAMILIES.map((family) => stem(family.split(' ')[0] ?? ''));
    expect(new Set(stems).size).toBe(FAMILIES.length);
  });

  it('of a stem is itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        expect(stem(stem(word))).toBe(stem(word));
      }),
    );
  });
});

describe('stemsOf', () => {
  it('finds what a question and an answer have in common', () => {
    const asked = stemsOf('Anak tidak mau sekolah');
    const answered = stemsOf('Orang tua menolak menyekolahkan anak-anaknya.');
    expect(asked.filter((word) => answered.includes(word))).toEqual(asked);
  });

  it('keeps numbers, and leaves out words that tell nothing', () => {
    expect(stemsOf('Apakah itu 85%?')).toEqual(['85']);
  });
});
