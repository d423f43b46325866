//! Traps of alignment, each as articles of our own.
