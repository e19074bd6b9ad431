// The one function of the C library that the program needs and that is younger than Ubuntu 22.04 (glibc 2.36): with one
// of our own the program runs there too.
#include <stdint.h>
#include <sys/random.h>

uint32_t arc4random(void) {
  uint32_t number;
  while (getrandom(&number, sizeof number, 0) != sizeof number) {
  }
  return number;
}
