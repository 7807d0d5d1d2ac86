//! Two models side by side: what differs.
