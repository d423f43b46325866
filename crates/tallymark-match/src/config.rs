/// How claims are matched.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    pub(crate) similarity: f64,
}

impl Config {
    /// The configuration that the accuracy figures are measured with.
    pub fn new() -> Config {
        Config { similarity: 0.3 }
    }

    /// The least score, 0 to 1, at which two claims are put side by side; outside values are clamped.
    pub fn similarity(mut self, least: f64) -> Config {
        self.similarity = if least.is_nan() { 1.0 } else { least.clamp(0.0, 1.0) };
        self
    }
}

impl Default for Config {
    fn default() -> Config {
        Config::new()
    }
}
