package io.fedelta.loyalty.architecture.sample.host;

/** Keeps the rules itself. */
public class Door {}
