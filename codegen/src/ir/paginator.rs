//! How an operation's responses come in pages.

/// `smithy.api#paginated`. Paths lead through fields, by their Rust names, from the output to what is meant.
#[derive(Clone, Debug)]
pub struct Paginator {
    /// The name of its type, such as `ListSmsSandboxPhoneNumbersPaginator`.
    pub name: String,
    /// What follows `set_` and `get_` for the input's token.
    pub input_token: String,
    pub output_token: Vec<String>,
    /// Whether the token can be there and be empty, which means the same as none.
    pub can_be_empty: bool,
    /// The output's boolean without which there are no more pages, and whether it is an `Option`.
    pub more_pages: Option<(String, bool)>,
    /// What follows `set_` for the number of items on a page.
    pub page_size: Option<String>,
    /// The list or map that the pages are made of.
    pub items: Option<Vec<String>>,
}
