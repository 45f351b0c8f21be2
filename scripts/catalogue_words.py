"""The words that generated catalogues are made of: those of Indonesian local government.

Regions and people are invented; regulations are real, since citations are recognised by form.
"""

from __future__ import annotations

from typing import Final

WILAYAH: Final = (
    "Kota Sukamaju",
    "Kabupaten Harapan Jaya",
    "Kota Tanjung Elok",
    "Kabupaten Muara Permai",
    "Kota Bukit Sentosa",
    "Kabupaten Rimba Lestari",
    "Kota Teluk Mutiara",
    "Kabupaten Lembah Hijau",
    "Kota Batu Kencana",
    "Kabupaten Pulau Cendana",
    "Provinsi Nusa Cemerlang",
    "Kabupaten Sungai Makmur",
)

DINAS: Final = (
    ("Disdukcapil", "Dinas Kependudukan dan Pencatatan Sipil"),
    ("Dinkes", "Dinas Kesehatan"),
    ("Dinsos", "Dinas Sosial"),
    ("Disdik", "Dinas Pendidikan"),
    ("Dishub", "Dinas Perhubungan"),
    ("DPMPTSP", "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"),
    ("Bapenda", "Badan Pendapatan Daerah"),
    ("Diskominfo", "Dinas Komunikasi dan Informatika"),
    ("DLH", "Dinas Lingkungan Hidup"),
    ("Disnaker", "Dinas Tenaga Kerja"),
)

LAYANAN: Final = (
    "Penerbitan",
    "Pelayanan",
    "Pengelolaan",
    "Verifikasi dan Validasi",
    "Pendaftaran",
    "Perubahan",
    "Penyusunan",
    "Pembinaan dan Pengawasan",
    "Pencabutan",
    "Perpanjangan",
    "Pemutakhiran",
    "Pelaporan",
)

OBJEK: Final = (
    "Kartu Keluarga",
    "Akta Kelahiran",
    "Akta Kematian",
    "Kartu Identitas Anak",
    "Surat Pindah Datang",
    "Izin Usaha Mikro",
    "Izin Praktik Tenaga Kesehatan",
    "Rekomendasi Penelitian",
    "Data Kemiskinan Terpadu",
    "Bantuan Sosial Tunai",
    "Rencana Kerja Tahunan",
    "Laporan Kinerja Instansi",
    "Kenaikan Pangkat Pegawai",
    "Cuti Pegawai",
    "Perjalanan Dinas",
    "Barang Milik Daerah",
    "Pengaduan Masyarakat",
    "Informasi Publik",
    "Arsip Dinamis",
    "Kerja Sama Antar Daerah",
    "Pajak Bumi dan Bangunan",
    "Retribusi Pasar",
    "Uji Kendaraan Bermotor",
    "Dokumen Lingkungan",
    "Bursa Kerja Daring",
    "Beasiswa Daerah",
    "Situs Web Perangkat Daerah",
    "Rapat Koordinasi Bulanan",
)

# Titles that no generated office has: what stays unresolved.
BELUM_ADA: Final = (
    "Pengelolaan Surat Masuk",
    "Pengelolaan Surat Keluar",
    "Penyusunan Rencana Program Kegiatan SKPD",
    "Penomoran Naskah Dinas",
    "Pengadaan Barang dan Jasa",
    "Penanganan Keadaan Kahar",
)

NIHIL: Final = ("-", "Tidak terkait dengan SOP yang lain")

JABATAN: Final = (
    "Pemohon",
    "Petugas Loket",
    "Staf",
    "Operator SIAK",
    "Verifikator",
    "Kepala Seksi",
    "Kepala Bidang",
    "Sekretaris",
    "Kepala Dinas",
    "Bendahara",
    "Tim Teknis",
    "Instansi Terkait",
)

KEGIATAN: Final = (
    "Menerima dan mencatat {berkas} dalam buku register",
    "Memeriksa kelengkapan {berkas} sesuai dengan persyaratan yang ditetapkan",
    "Menyusun konsep {hasil} berdasarkan {berkas}",
    "Mengoreksi konsep {hasil} dan membubuhkan paraf",
    "Melakukan verifikasi lapangan dan menuangkannya dalam berita acara",
    "Menandatangani {hasil}",
    "Memberi nomor, menggandakan, dan mengarsipkan {hasil}",
    "Menyerahkan {hasil} kepada pemohon",
    "Melaksanakan rapat pembahasan {hasil} bersama seluruh bidang yang berkepentingan",
    "Memasukkan data {berkas} ke dalam aplikasi dan mencetak bukti pendaftaran",
    "Mendisposisikan {berkas} kepada bidang yang membidangi",
    "Mengevaluasi pelaksanaan dan melaporkan hasilnya kepada pimpinan",
)

PUTUSAN: Final = (
    "Memeriksa {berkas}; bila belum lengkap dikembalikan untuk diperbaiki",
    "Memverifikasi konsep {hasil}; bila tidak sesuai dikembalikan",
    "Meneliti keabsahan {berkas} dan menentukan tindak lanjutnya",
)

PENOLAKAN: Final = "Memberitahukan penolakan secara tertulis dan mengembalikan {berkas}"

CABANG: Final = (
    ("Ya", "Tidak"),
    ("Lengkap", "Tidak lengkap"),
    ("Sesuai", "Tidak sesuai"),
    ("Disetujui", "Ditolak"),
)

BERKAS: Final = (
    "berkas permohonan",
    "surat permohonan",
    "lembar disposisi",
    "formulir F-1.02",
    "data dukung",
    "nota dinas",
)

HASIL: Final = (
    "surat keputusan",
    "surat pengantar",
    "dokumen kependudukan",
    "laporan bulanan",
    "surat rekomendasi",
    "berita acara",
)

# The commoner a value is on real forms, the more often it stands here.
WAKTU: Final = (
    "5 menit",
    "10 menit",
    "10 Menit",
    "15 menit",
    "30 menit",
    "30 Menit",
    "1 jam",
    "2 jam",
    "1 hari",
    "1 Hari",
    "2 hari",
    "3 hari",
    "1 minggu",
    "± 5 - 10 Menit",
    "120 Menit / 3 Hari",
    "Jam kerja harian",
    "-",
    "",
)

KUALIFIKASI: Final = (
    "Memahami peraturan perundang-undangan yang terkait",
    "Mampu mengoperasikan komputer",
    "Memahami tata naskah dinas",
    "Pendidikan sekurang-kurangnya SMA atau sederajat",
)

PERALATAN: Final = (
    "Komputer dan pencetak",
    "Jaringan internet",
    "Alat tulis kantor",
    "Buku register",
    "Aplikasi SIAK",
)

PERINGATAN: Final = (
    "Apabila SOP ini tidak dilaksanakan, pelayanan kepada masyarakat terhambat.",
    "Berkas yang tidak lengkap tidak dapat diproses lebih lanjut.",
    "",
)

PENCATATAN: Final = (
    "Disimpan sebagai data elektronik dan manual",
    "Dicatat dalam buku agenda setiap 3 bulan sekali",
    "Buku register pelayanan",
)

# jenis, nomor, tahun, tentang
PERATURAN: Final = (
    ("Undang-Undang", "23", 2006, "Administrasi Kependudukan"),
    ("Undang-Undang", "14", 2008, "Keterbukaan Informasi Publik"),
    ("Undang-Undang", "25", 2009, "Pelayanan Publik"),
    ("Undang-Undang", "23", 2014, "Pemerintahan Daerah"),
    ("Undang-Undang", "30", 2014, "Administrasi Pemerintahan"),
    ("Peraturan Pemerintah", "96", 2012, "Pelaksanaan Undang-Undang Pelayanan Publik"),
    ("Peraturan Pemerintah", "18", 2016, "Perangkat Daerah"),
    (
        "Peraturan Presiden",
        "96",
        2018,
        "Persyaratan dan Tata Cara Pendaftaran Penduduk dan Pencatatan Sipil",
    ),
    (
        "Peraturan Menteri Dalam Negeri",
        "52",
        2011,
        "Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan Kabupaten/Kota",
    ),
    (
        "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
        "35",
        2012,
        "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
    ),
)

NAMA: Final = ("SITI RAHMAWATI", "BUDI SANTOSO", "MADE ARYA WIBAWA", "YOHANES LENGKONG")
GELAR: Final = (", S.Sos, M.Si", ", SE", ", SH, MH", "")
PANGKAT: Final = ("Pembina Tk. I", "Pembina Utama Muda", "Pembina")
