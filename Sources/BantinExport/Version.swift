/// The version of `bantin-export`, after semver.org.
package let version = "0.1.0"
