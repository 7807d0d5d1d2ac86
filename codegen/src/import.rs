//! botocore API descriptions -> Smithy JSON AST.
