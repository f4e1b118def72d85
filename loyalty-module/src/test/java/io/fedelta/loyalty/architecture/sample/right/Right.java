package io.fedelta.loyalty.architecture.sample.right;

import io.fedelta.loyalty.architecture.sample.left.LeftManager;

/** Breaks: the other half of the cycle. */
public class Right {
    LeftManager left;
}
