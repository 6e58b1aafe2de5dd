//! Ten mistakes in one text: one run finds them all, and the documents beside it are built.
