package io.fedelta.loyalty.architecture.sample.left;

import io.fedelta.loyalty.architecture.sample.right.Right;

/** Breaks: half of a cycle, and a name that says nothing. */
public class LeftManager {
    Right right;
}
