/**
 * Everything that calls Broadleaf or is called by it. Nothing here holds a rule: host objects become facts at this
 * door, and one service is called. What differs between lines of Broadleaf differs here.
 */
package io.fedelta.loyalty.host;
