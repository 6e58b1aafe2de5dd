//! What is taken away is named, exactly and before a page is set.
