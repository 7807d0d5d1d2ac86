//! Hexadecimal notation for bytes.

/// Decodes hexadecimal digits, which may be separated by spaces.
pub fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<_> = text.chars().filter_map(|digit| digit.to_digit(16)).collect();
    assert!(digits.len() % 2 == 0 && digits.len() == text.replace(' ', "").len(), "{text}");
    digits.chunks(2).map(|pair| (pair[0] << 4 | pair[1]) as u8).collect()
}
