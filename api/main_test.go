package main

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"strconv"
	"testing"
)

func portOf(value string) func(string) string {
	return func(name string) string {
		if name == "PORT" {
			return value
		}
		return ""
	}
}

// endedContext lets run return should it serve after all.
func endedContext(t *testing.T) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx
}

func TestWithoutAPortItIs9000(t *testing.T) {
	if port, err := parsePort(""); port != 9000 || err != nil {
		t.Errorf("got %d, %v", port, err)
	}
}

func TestAPortThatIsNoneEndsWithExitCode2AndSaysWhatWouldBeRight(t *testing.T) {
	for _, value := range []string{"0", "65536", "-1", "+80", "80.0", "8e3", "0x50", "9_000", "http", " 9000", "9000\n", "127.0.0.1:9000"} {
		t.Run(value, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			if code := run(endedContext(t), portOf(value), &stdout, &stderr); code != 2 {
				t.Errorf("exit code %d, want 2", code)
			}
			want := fmt.Sprintf("PORT is %q: it must be a whole number from 1 to 65535\n", value)
			if stderr.String() != want || stdout.Len() > 0 {
				t.Errorf("stderr %q, want %q; stdout %q, want none", stderr.String(), want, stdout.String())
			}
		})
	}
}

func TestATakenPortEndsWithExitCode1AndNamesIt(t *testing.T) {
	taken, err := net.Listen("tcp", ":0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	port := strconv.Itoa(taken.Addr().(*net.TCPAddr).Port)

	var stdout, stderr bytes.Buffer
	if code := run(endedContext(t), portOf(port), &stdout, &stderr); code != 1 {
		t.Errorf("exit code %d, want 1", code)
	}
	want := "cannot listen on PORT " + port + ": listen tcp :" + port + ": bind: address already in use\n"
	if stderr.String() != want || stdout.Len() > 0 {
		t.Errorf("stderr %q, want %q; stdout %q, want none", stderr.String(), want, stdout.String())
	}
}
