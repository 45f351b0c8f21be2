"""Words that are written in more than one way and mean the same thing.

Only spellings of one and the same word stand here: neither synonyms nor abbreviations, which may
mean something else in the next office.
"""

from typing import Final

_BAKU: Final = """
akta akte, aktivitas aktifitas, ambulans ambulan ambulance, analisis analisa, antre antri,
apotek apotik, blangko blanko, desain disain, efektivitas efektifitas,
februari pebruari, formulir formulier, foto photo, hakikat hakekat,
fotokopi fotocopy photocopy fotocopi,
ijazah ijasah, imbauan himbauan, inventarisasi inventarisir, istri isteri, izin ijin, jadwal jadual,
jenazah jenasah, kompleks komplek, konkret konkrit, kreativitas kreatifitas, kualitas kwalitas,
kuantitas kwantitas, kuitansi kwitansi, legalisasi legalisir, metode metoda, nasihat nasehat,
nomor nomer, november nopember, objek obyek, paham faham, perizinan perijinan, praktik praktek,
produktivitas produktifitas, provinsi propinsi, rapor rapot raport, reviu review, risiko resiko,
sertifikat sertipikat, sertifikasi sertipikasi, sistem sistim, staf staff,
standardisasi standarisasi,
subjek subyek, survei survey, teknik tehnik, teknis tehnis, telepon telpon telephone, utang hutang
"""
EJAAN: Final = {
    other: words[0] for words in (line.split() for line in _BAKU.split(",")) for other in words[1:]
}
"""The standard spelling of words that are often written otherwise."""

RANGKAIAN: Final = (
    (("ktp", "elektronik"), "ktpelektronik"),
    (("e", "ktp"), "ktpelektronik"),
    (("ktp", "el"), "ktpelektronik"),
    (("ektp",), "ktpelektronik"),
    (("ktpel",), "ktpelektronik"),
)
"""Names that are written in one, two or three pieces."""

KEPALA_LEMAH: Final = frozenset(
    {"pelaksanaan", "pelayanan", "penanganan", "penerapan", "pengelolaan", "penyelenggaraan"}
)
"""Words that open the title of an SOP and that short references leave out."""
KEPALA_TAMBAHAN: Final = frozenset({"pelaksanaan", "penanganan", "pengelolaan"})
"""Those that a reference may add to a title: the others would say what kind of work is meant."""
