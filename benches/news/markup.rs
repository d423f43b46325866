//! Pieces of markup that pages carry beside their story.

/// Some 6 KB of style sheet, as tools pack it.
pub(super) const STYLE: &str = include_str!("style.css");

/// Some 4 KB of script, as tools pack it.
pub(super) const TRACKING: &str = include_str!("tracking.js");

/// A drawing of a button.
pub(super) const SVG: &str = "<svg class=\"icon icon--share\" aria-hidden=\"true\" focusable=\"false\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"currentColor\" fill-rule=\"evenodd\" d=\"M18 16.08c-.76 0-1.44.3-1.96.77L8.91 12.7c.05-.23.09-.46.09-.7s-.04-.47-.09-.7l7.05-4.11c.54.5 1.25.81 2.04.81 1.66 0 3-1.34 3-3s-1.34-3-3-3-3 1.34-3 3c0 .24.04.47.09.7L8.04 9.81C7.5 9.31 6.79 9 6 9c-1.66 0-3 1.34-3 3s1.34 3 3 3c.79 0 1.5-.31 2.04-.81l7.12 4.16c-.05.21-.08.43-.08.65 0 1.61 1.31 2.92 2.92 2.92s2.92-1.31 2.92-2.92-1.31-2.92-2.92-2.92z\"></path></svg>";

/// The story's object for search engines.
pub(super) const JSON_LD: &str = "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"@id\":\"https://www.harborledger.example/#article\",\"headline\":\"HEADLINE\",\"datePublished\":\"2029-09-04T06:12:00+00:00\",\"dateModified\":\"2029-09-04T17:40:12+00:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ana Lund\",\"url\":\"https://www.harborledger.example/author/ana-lund/\"}],\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":\"The Harbor Ledger\",\"logo\":{\"@type\":\"ImageObject\",\"url\":\"https://www.harborledger.example/logo.png\",\"width\":600,\"height\":60}},\"image\":[{\"@type\":\"ImageObject\",\"url\":\"https://img.harborledger.example/a.jpg\",\"width\":1280,\"height\":853}],\"isAccessibleForFree\":false,\"hasPart\":{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false,\"cssSelector\":\".meteredContent\"}},{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"item\":{\"@id\":\"https://www.harborledger.example/news\",\"name\":\"News\"}}]}]}</script>\n";
