/**
 * What a certificate is wrapped in: Base45, zlib and deflate, CBOR, JSON and the digits of health cards, each strict and bounded.
 * The only package besides the batch runner that sees a CBOR or a JSON library. May use nothing else of the project.
 */
@NullMarked
package org.qalqan.certificate.encoding;

import org.jspecify.annotations.NullMarked;
