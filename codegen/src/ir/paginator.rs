//! The pagination of operations.

/// `smithy.api#paginated`. Paths are lists of the Rust names of fields, beginning at the output.
#[derive(Clone, Debug)]
pub struct Paginator {
    /// The name of the paginator's type, such as `ListSmsSandboxPhoneNumbersPaginator`.
    pub name: String,
    /// The name of the input's token in the methods `set_NAME` and `get_NAME`.
    pub input_token: String,
    pub output_token: Vec<String>,
    /// Whether the token can be an empty string, which means the same as an absent one.
    pub can_be_empty: bool,
    /// The output's boolean that says whether there are more pages, and whether it is an `Option`.
    pub more_pages: Option<(String, bool)>,
    /// The name of the number of items on a page in the method `set_NAME`.
    pub page_size: Option<String>,
    /// The path of the list or map with the items of a page.
    pub items: Option<Vec<String>>,
}
