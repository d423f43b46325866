//! The elements that reading tells apart.

/// An element by what it means for the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tag {
    Html,
    Head,
    Body,
    Heading(u8),
    P,
    Div,
    Section,
    Article,
    Main,
    Aside,
    Header,
    Footer,
    Nav,
    Form,
    List,
    Li,
    Dl,
    Dt,
    Dd,
    Blockquote,
    Figure,
    Figcaption,
    Table,
    TableCaption,
    TableGroup,
    Row,
    Cell,
    Pre,
    Anchor,
    Span,
    Time,
    Quote,
    /// Formatting whose tags are dropped and whose text stays: b, i, font …
    Plain,
    Br,
    /// Elements without content: img, hr, input …
    Void,
    Meta,
    Link,
    /// Elements whose content is no text of the page: template, svg, select …
    Hidden,
    /// Raw text elements whose content is no text of the page: style, iframe …
    RawHidden,
    Script,
    Title,
    Plaintext,
    /// Elements that the standard does not know (`<story-body>`), read as blocks.
    Other,
}

impl Tag {
    /// The element of a tag's name, in whatever case.
    pub(crate) fn of(name: &str) -> Self {
        let mut lower = [0u8; 12];
        let Some(buffer) = lower.get_mut(..name.len()) else { return Self::Other };
        buffer.copy_from_slice(name.as_bytes());
        buffer.make_ascii_lowercase();
        match &*buffer {
            b"html" => Self::Html,
            b"head" => Self::Head,
            b"body" => Self::Body,
            b"h1" => Self::Heading(1),
            b"h2" => Self::Heading(2),
            b"h3" => Self::Heading(3),
            b"h4" => Self::Heading(4),
            b"h5" => Self::Heading(5),
            b"h6" => Self::Heading(6),
            b"p" => Self::P,
            b"div" | b"center" | b"address" | b"details" | b"summary" | b"hgroup" | b"search"
            | b"fieldset" | b"legend" => Self::Div,
            b"section" => Self::Section,
            b"article" => Self::Article,
            b"main" => Self::Main,
            b"aside" => Self::Aside,
            b"header" => Self::Header,
            b"footer" => Self::Footer,
            b"nav" | b"menu" => Self::Nav,
            b"form" => Self::Form,
            b"ul" | b"ol" | b"dir" => Self::List,
            b"li" => Self::Li,
            b"dl" => Self::Dl,
            b"dt" => Self::Dt,
            b"dd" => Self::Dd,
            b"blockquote" => Self::Blockquote,
            b"figure" => Self::Figure,
            b"figcaption" => Self::Figcaption,
            b"table" => Self::Table,
            b"caption" => Self::TableCaption,
            b"thead" | b"tbody" | b"tfoot" | b"colgroup" => Self::TableGroup,
            b"tr" => Self::Row,
            b"td" | b"th" => Self::Cell,
            b"pre" | b"listing" => Self::Pre,
            b"a" => Self::Anchor,
            b"span" => Self::Span,
            b"time" => Self::Time,
            b"q" => Self::Quote,
            b"b" | b"i" | b"em" | b"strong" | b"font" | b"u" | b"s" | b"small" | b"big" | b"tt"
            | b"strike" | b"nobr" | b"code" | b"sub" | b"sup" | b"abbr" | b"acronym" | b"cite"
            | b"ins" | b"del" | b"mark" | b"label" | b"kbd" | b"samp" | b"var" | b"dfn"
            | b"bdo" | b"bdi" | b"data" | b"output" | b"ruby" | b"rb" | b"blink" | b"slot"
            | b"math" => Self::Plain,
            b"br" => Self::Br,
            b"img" | b"image" | b"hr" | b"input" | b"wbr" | b"area" | b"base" | b"basefont"
            | b"bgsound" | b"col" | b"embed" | b"frame" | b"keygen" | b"param" | b"source"
            | b"track" => Self::Void,
            b"meta" => Self::Meta,
            b"link" => Self::Link,
            b"template" | b"svg" | b"select" | b"button" | b"object" | b"video" | b"audio"
            | b"canvas" | b"map" | b"dialog" | b"datalist" | b"progress" | b"meter"
            | b"frameset" | b"applet" | b"rt" | b"rp" => Self::Hidden,
            b"style" | b"textarea" | b"noscript" | b"iframe" | b"noembed" | b"noframes"
            | b"xmp" => Self::RawHidden,
            b"script" => Self::Script,
            b"title" => Self::Title,
            b"plaintext" => Self::Plaintext,
            _ => Self::Other,
        }
    }

    /// Whether the element begins and ends a paragraph.
    pub(crate) fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Anchor | Self::Span | Self::Time | Self::Quote | Self::Plain | Self::Hidden
        )
    }

    /// A dense number for counting what is open.
    pub(crate) fn index(self) -> usize {
        match self {
            Self::Heading(_) => 0,
            Self::P => 1,
            Self::Div => 2,
            Self::Section => 3,
            Self::Article => 4,
            Self::Main => 5,
            Self::Aside => 6,
            Self::Header => 7,
            Self::Footer => 8,
            Self::Nav => 9,
            Self::Form => 10,
            Self::List => 11,
            Self::Li => 12,
            Self::Dl => 13,
            Self::Dt | Self::Dd => 14,
            Self::Blockquote => 15,
            Self::Figure => 16,
            Self::Figcaption => 17,
            Self::Table => 18,
            Self::TableCaption => 19,
            Self::TableGroup => 20,
            Self::Row => 21,
            Self::Cell => 22,
            Self::Pre => 23,
            Self::Anchor => 24,
            Self::Span => 25,
            Self::Time => 26,
            Self::Quote => 27,
            Self::Hidden => 28,
            _ => 29,
        }
    }
}

/// How many numbers [`Tag::index`] gives.
pub(crate) const TAGS: usize = 30;
