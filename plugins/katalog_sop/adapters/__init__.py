"""Everything that is a disk, a process, a clock or a host."""
