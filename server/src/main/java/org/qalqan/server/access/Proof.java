package org.qalqan.server.access;

/** By what somebody showed who they are. */
public enum Proof {
    PASSWORD,
    /** A password, and a code of the second factor. */
    PASSWORD_AND_CODE,
    /** The token of a program. */
    TOKEN,
    /** An identity provider vouches. Whether it asks for a second factor is its matter. */
    PROVIDER
}
