/** Contents of /etc/os-release of several distributions, reduced to the fields that the platform checks read. */
const osReleases = {
  none: '',
  debian:
    'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nNAME="Debian GNU/Linux"\nVERSION_ID="13"\nID=debian\n',
  raspbian: 'ID=raspbian\nID_LIKE=debian\n',
  ubuntu: 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n',
  mint: 'ID=linuxmint\nID_LIKE="ubuntu debian"\n',
  fedora: 'VERSION_ID=43\nID=fedora\n',
  rocky: 'ID="rocky"\nID_LIKE="rhel centos fedora"\n',
  arch: 'ID=arch\nBUILD_ID=rolling\n',
  openSuse: 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n',
  alpine: 'ID=alpine\nVERSION_ID=3.22.1\n',
  nixos: "ID=nixos\nID_LIKE=''\n",
} as const;

type Facts = {
  platform?: string;
  arch?: string;
  isRoot?: boolean;
  system?: keyof typeof osReleases;
};

/** Returns a machine: a developer's Debian on x64 unless stated otherwise. */
export function buildMachineFacts({
  platform = 'linux',
  arch = 'x64',
  isRoot = false,
  system,
}: Facts = {}) {
  return {
    platform,
    arch,
    isRoot,
    osRelease: osReleases[system ?? (platform === 'linux' ? 'debian' : 'none')],
  };
}
